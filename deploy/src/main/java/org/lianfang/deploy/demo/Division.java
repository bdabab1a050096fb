package org.lianfang.deploy.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lianfang.deploy.places.OfficialList;
import org.lianfang.deploy.stack.StackOptions;

/**
 * A community that the demo opens, with its names of the official list.
 *
 * @param name as spoken: the official name without the word for its committee
 */
record Division(String code, String name, String officialName, String streetName) {

    static final String CHENGDONG = "440705001012";
    static final String XIANZHOU = "440705001006";
    static final String SONGYUAN = "440303001016";

    /** In the order of the list: 松园社区 of 桂园街道, and all communities of 会城街道 that are no villages. */
    static List<Division> all() {
        return Listed.ALL;
    }

    static OfficialList list() {
        return OfficialList.fetched(
                StackOptions.repositoryAround(Path.of(System.getProperty("lianfang.home", ""))), System.out::println);
    }

    String streetCode() {
        return code.substring(0, 9);
    }

    /** Position in the list, from 1; part of the ids. */
    static int number(String code) {
        List<Division> all = all();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).code().equals(code)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("not in the demo: " + code);
    }

    /** Read once: the list is long. */
    private static final class Listed {

        private static final String SONGYUAN_STREET = SONGYUAN.substring(0, 9);
        private static final String HUICHENG_STREET = CHENGDONG.substring(0, 9);
        private static final List<Division> ALL = read();

        private static List<Division> read() {
            OfficialList list = list();
            return Stream.concat(
                            communities(list.below(SONGYUAN_STREET))
                                    .filter(each -> each.code().equals(SONGYUAN)),
                            communities(list.below(HUICHENG_STREET)))
                    .toList();
        }

        private static Stream<Division> communities(List<OfficialList.Listed> street) {
            String streetName = street.get(0).name();
            return street.stream()
                    .skip(1)
                    .filter(each -> each.name().matches(".*(居委会|居民委员会)"))
                    .map(each -> new Division(each.code(), spoken(each.name()), each.name(), streetName));
        }

        private static String spoken(String officialName) {
            return officialName.replaceFirst("(居委会|居民委员会)$", "");
        }
    }
}
