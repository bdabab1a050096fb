package org.lianfang.gateway.shift;

/** What the live feed answers until it is offered. */
enum FeedProblem implements org.lianfang.platform.problem.ProblemType {
    FEED_NOT_OFFERED(503, "实时推送尚未开放，请定时刷新。", "The live feed is not offered yet; reload from time to time.");

    private final int status;
    private final String zh;
    private final String en;

    FeedProblem(int status, String zh, String en) {
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
