package org.lianfang.gateway.graph;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a document may be (design, section 9). */
@ConfigMapping(prefix = "lianfang.graph")
interface GraphLimits {

    /** Whether any document is taken and the schema may be asked for; otherwise stored documents only. */
    @WithDefault("false")
    boolean open();

    @WithDefault("10")
    int depth();

    @WithDefault("2000")
    int tokens();

    /** Fields that an answer may hold, page sizes multiplied; 200 doors with their 20 orders and lines fit in. */
    @WithDefault("200000")
    long complexity();

    /** Shares of work that run at once (WorkInFlight): some 500 acts, or 20 pages of the widest. */
    @WithDefault("512")
    int shares();

    @WithDefault("30")
    int aliases();

    /** One mutation field is one act of a person; a query may fill one screen. */
    @WithDefault("20")
    int rootFields();
}
