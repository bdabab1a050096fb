package org.lianfang.gateway.login;

/** The frame of the few pages that the gateway writes itself: Chinese first, readable on a phone, without any script. */
final class Page {

    private static final String FRAME =
            """
            <!doctype html>
            <html lang="zh-Hans">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>联防 Lianfang</title>
            <link rel="icon" href="data:,">
            <style>
            :root { color-scheme: light dark }
            body { margin: 0 auto; max-width: 30rem; padding: 2.5rem 1.25rem; line-height: 1.6;
              font-family: system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif }
            h1 { font-size: 1.5rem; margin: 0 0 1.5rem }
            [lang=en] { display: block; font-size: .875rem; opacity: .75 }
            a.act { display: inline-block; margin-top: 1rem; padding: .625rem 1.25rem; border-radius: .375rem;
              background: #0b5cad; color: #fff; text-decoration: none }
            </style>
            </head>
            <body>
            <h1>联防 Lianfang</h1>
            %s
            </body>
            </html>
            """;

    private Page() {}

    /** One thing to say, and the way on. */
    static String saying(String zh, String en) {
        return FRAME.formatted(said(zh, en) + "<p><a class=\"act\" href=\"/\">登录 Log in</a></p>");
    }

    private static String said(String zh, String en) {
        return "<p>%s<span lang=\"en\">%s</span></p>".formatted(zh, en);
    }
}
