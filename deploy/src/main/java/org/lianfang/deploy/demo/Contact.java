package org.lianfang.deploy.demo;

import java.util.ArrayList;
import java.util.List;

/** A number that people of a community may call, as the operator's interface takes it. */
record Contact(String communityCode, String label, String phone, String hours) {

    static List<Contact> all() {
        List<Contact> all = new ArrayList<>();
        int number = 0;
        for (Division division : Division.all()) {
            number++;
            String code = division.code();
            all.add(new Contact(code, division.name() + "工作站", PhoneNumbers.ofStation(number, 1), "8:00–22:00"));
            all.add(new Contact(code, "物业服务热线", PhoneNumbers.ofStation(number, 2), "24 小时"));
            all.add(new Contact(code, "社康医生", PhoneNumbers.ofStation(number, 3), "8:30–17:30，夜间可留言"));
        }
        return all;
    }
}
