package org.lianfang.platform.problem;

/** The errors that every service shares. */
public enum PlatformProblem implements ProblemType {
    UNAUTHENTICATED(401, "请先登录。", "Log in first."),
    FORBIDDEN(403, "您的角色不能进行此操作。", "Your role does not permit this."),
    NOT_FOUND(404, "没有找到，或不在您的辖区内。", "Not found, or not in your area."),
    BAD_INPUT(400, "填写的内容有误，请检查所指的字段。", "The input is not valid; check the field named."),
    BAD_PAGE_SIZE(400, "每页数量须在 1 到 200 之间。", "A page holds 1 to 200 items."),
    BAD_CURSOR(400, "翻页标记无效，请从第一页重新开始。", "The cursor is not valid; start again from the first page."),
    COMMUNITY_NOT_OPEN(400, "该社区尚未开通，请核对区划代码。", "This community is not opened; check its division code."),
    METHOD_NOT_ALLOWED(405, "不支持这种请求方式。", "This method is not supported here."),
    UNSUPPORTED_MEDIA_TYPE(415, "请以 application/json 发送。", "Send application/json."),
    BODY_TOO_LARGE(413, "内容过大。", "The body is too large."),
    ID_TAKEN(409, "该编号已用于其他内容，请换一个新编号。", "This id was used with other content; use a new one."),
    STATE_CHANGED(409, "状态已被他人更改，请刷新后再试。", "The state was changed by someone else; reload and try again."),
    DATABASE_AWAY(503, "数据库暂时不可用，请稍后再试。", "The database is away, try again shortly."),
    OVERLOADED(503, "系统繁忙，请稍后再试。", "Too much at once, try again shortly."),
    UNEXPECTED(500, "系统出错，已记录。", "Something went wrong; it has been logged.");

    private final ProblemText text;

    PlatformProblem(int status, String zh, String en) {
        this.text = new ProblemText(status, zh, en);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
