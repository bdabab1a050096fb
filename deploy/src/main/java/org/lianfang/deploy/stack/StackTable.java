package org.lianfang.deploy.stack;

/** What a person wants to know once the stack runs: addresses, logins, how to stop. */
final class StackTable {

    private StackTable() {}

    static String of(StackOptions options, boolean detached) {
        StringBuilder table = new StringBuilder("\n联防 Lianfang 已就绪 · is ready\n\n");
        for (Part part : Part.values()) {
            String scheme = part == Part.POSTGRES ? "postgresql" : "http";
            table.append(String.format(
                    "  %-10s %-34s %s%n",
                    part.id(), scheme + "://127.0.0.1:" + options.ports().of(part), part.owns()));
        }
        table.append(
                """

                  演示登录，密码均为 lianfang · demo logins, password lianfang for all:
                    street-officer            街道办      会城街道 440705001
                    community-manager         社区书记    城东社区 440705001012
                    grid-worker               网格员      城东社区
                    property-staff            物业        城东社区
                    health-worker             社康医生    城东社区
                    volunteer, volunteer-001 … volunteer-050   志愿者  会城街道
                    resident                  居民        城东社区的一户 · one household
                    community-manager-xianzhou  社区书记  贤洲社区 440705001006
                    street-officer-guiyuan    街道办      桂园街道 440303001
                    community-manager-songyuan  社区书记  松园社区 440303001016
                    manager-and-volunteer     城东社区书记兼会城志愿者

                """
                        .indent(0));
        table.append("  日志与数据 · logs and data  ").append(options.data()).append('\n');
        table.append(detached ? "  停止 · stop  ./deploy/down" : "  停止 · stop  Ctrl-C");
        return table.toString();
    }
}
