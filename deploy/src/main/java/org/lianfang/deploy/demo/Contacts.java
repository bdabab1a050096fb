package org.lianfang.deploy.demo;

import java.util.ArrayList;
import java.util.List;

/** Whom people of a community may call: station, property, doctor. */
record Contacts(String communityCode, List<Contact> contacts) {

    record Contact(String label, String phone, String hours) {}

    static List<Contacts> all() {
        List<Contacts> all = new ArrayList<>();
        for (Division division : Division.all()) {
            int number = all.size() + 1;
            all.add(new Contacts(
                    division.code(),
                    List.of(
                            new Contact(division.name() + "工作站", PhoneNumbers.ofStation(number, 1), "8:00–22:00"),
                            new Contact("物业服务热线", PhoneNumbers.ofStation(number, 2), "24 小时"),
                            new Contact("社康医生", PhoneNumbers.ofStation(number, 3), "8:30–17:30，夜间可留言"))));
        }
        return all;
    }
}
