package org.lianfang.gateway.login;

/** A page with one sentence and the way back. */
final class Notice {

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="zh-Hans">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>联防 Lianfang</title></head>
            <body>
            <h1>联防 Lianfang</h1>
            <p>%s</p>
            <p><a href="/">登录 Log in</a></p>
            </body>
            </html>
            """;

    private Notice() {}

    static String page(String sentence) {
        return PAGE.formatted(sentence);
    }
}
