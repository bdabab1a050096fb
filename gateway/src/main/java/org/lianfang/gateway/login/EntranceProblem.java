package org.lianfang.gateway.login;

import org.lianfang.platform.problem.ProblemText;
import org.lianfang.platform.problem.ProblemType;

/** Why someone is not let in. */
enum EntranceProblem implements ProblemType {
    FOREIGN_PAGE(403, "请求不是来自本站页面。", "The request does not come from a page of this site."),
    SESSION_RENEWED(503, "登录状态刚刚更新，请重新连接。", "The session has just been renewed; connect again."),
    LOGIN_SERVER_AWAY(503, "登录服务暂时不可用，请稍后再试。", "The login server is away, try again shortly.");

    private final ProblemText text;

    EntranceProblem(int status, String zh, String en) {
        this.text = new ProblemText(status, zh, en);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
