package org.lianfang.gateway.graph;

import org.lianfang.platform.problem.ProblemText;
import org.lianfang.platform.problem.ProblemType;

/** Why a request never reached a service. */
enum GraphProblem implements ProblemType {
    NOT_JSON(400, "请求内容不是有效的 JSON 对象。", "The body is not a JSON object; batches are not taken."),
    QUERY_MISSING(400, "缺少查询文本 query。", "The query is missing."),
    PARAMETER_INVALID(400, "请求参数的类型有误。", "A parameter of the request is of the wrong type."),
    QUERY_UNREADABLE(400, "查询文本有语法错误或过长。", "The query cannot be read, or is too long."),
    QUERY_INVALID(400, "查询不符合图的定义。", "The query does not fit the graph."),
    VARIABLE_INVALID(400, "变量的值不符合其类型。", "A variable does not fit its type."),
    OPERATION_UNKNOWN(400, "没有这个操作名。", "There is no operation of this name, or no name where one is owed."),
    TOO_DEEP(400, "查询嵌套过深，最多 10 层。", "The query is nested too deep; 10 levels at most."),
    TOO_COSTLY(400, "查询过大，请减小每页数量或少取几个字段。", "The query is too large; ask for smaller pages or fewer fields."),
    TOO_MANY_ALIASES(400, "查询中的别名过多。", "The query has too many aliases."),
    TOO_MANY_ROOT_FIELDS(400, "一次请求中的操作过多。", "Too many operations in one request."),
    INTROSPECTION_CLOSED(400, "此处不开放自省。", "Introspection is closed here."),
    DOCUMENT_UNKNOWN(
            400,
            "查询未登记：此处只接受已登记的查询，请在 documentId 中写明其名称。",
            "This document is not stored; only stored ones run here, name one as documentId."),
    SOCKET_ONLY(
            400,
            "订阅只能通过 WebSocket（graphql-transport-ws）使用。",
            "A subscription runs over a WebSocket only (graphql-transport-ws)."),
    POST_ONLY(405, "修改数据必须用 POST。", "What changes data must be sent by POST."),
    NOT_ACCEPTABLE(
            406,
            "只能以 application/graphql-response+json 或 application/json 作答。",
            "Answers are application/graphql-response+json or application/json.");

    private final ProblemText text;

    GraphProblem(int status, String zh, String en) {
        this.text = new ProblemText(status, zh, en);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
