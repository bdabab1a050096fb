package org.lianfang.isolation.check;

import java.time.LocalDate;
import org.lianfang.isolation.scoped.Statement;

/** Which checks of a list are meant; null narrows nothing. */
record CheckFilter(LocalDate on, CheckSlot slot, Boolean abnormal, Boolean handled) {

    /** The condition on the table {@code health_check k}. */
    String sql() {
        var sql = new StringBuilder("true");
        if (on != null) sql.append(" and k.on_day = :on");
        if (slot != null) sql.append(" and k.slot = :slot");
        if (abnormal != null) sql.append(abnormal ? " and k.abnormal" : " and not k.abnormal");
        if (handled != null) sql.append(handled ? " and k.handled is not null" : " and k.handled is null");
        return sql.toString();
    }

    Statement bind(Statement statement) {
        if (on != null) statement.set("on", on);
        if (slot != null) statement.set("slot", slot);
        return statement;
    }
}
