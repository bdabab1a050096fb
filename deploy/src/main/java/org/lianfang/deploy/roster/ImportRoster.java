package org.lianfang.deploy.roster;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Console;
import java.io.FileNotFoundException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.lianfang.deploy.stack.LocalServices;
import org.lianfang.deploy.stack.StackFailure;
import org.lianfang.deploy.wire.Tokens;
import org.lianfang.deploy.wire.Wire;

/** {@code deploy/import-roster}: sends a roster through the gateway as a person, tells what it does, and stores it. */
public final class ImportRoster {

    // A large file on a slow line: as long as the gateway gives it.
    private static final Duration CHECK = Duration.ofMinutes(15);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int SHOWN = 20;
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final URI gateway;
    private final Supplier<String> token;
    private final Wire wire = new Wire();

    private ImportRoster(URI gateway, Supplier<String> token) {
        this.gateway = gateway;
        this.token = token;
    }

    public static void main(String[] arguments) {
        try {
            RosterArguments asked = RosterArguments.of(List.of(arguments));
            new ImportRoster(LocalServices.gateway(), token(asked.login())).run(asked);
        } catch (StackFailure e) {
            System.err.println("✗ " + e.getMessage());
            System.exit(1);
        }
    }

    private void run(RosterArguments asked) {
        UUID id = UUID.randomUUID();
        JsonNode roster = lookedThrough(asked, id);
        System.out.printf(
                "共 %d 行：新增 %d，变更 %d，疑似重档 %d，无变化 %d，有误 %d · rows: new, changed, in doubt, unchanged, wrong%n",
                roster.path("rows").asInt(),
                roster.path("fresh").asInt(),
                roster.path("changed").asInt(),
                roster.path("inDoubt").asInt(),
                roster.path("unchanged").asInt(),
                roster.path("wrong").asInt());
        tellFaults(id);
        if (asked.preview() || !asked.store() && !confirmed()) {
            return;
        }
        store(id);
    }

    /** Tells how far it is while the file is on its way, and after that: a large one is looked through beyond the answer. */
    private JsonNode lookedThrough(RosterArguments asked, UUID id) {
        CompletableFuture<JsonNode> sending =
                CompletableFuture.supplyAsync(() -> send(asked.file(), id, asked.community()));
        String told = "";
        while (!sending.isDone()) {
            told = tellHowFar(known(id), told);
            Wire.pause(PAUSE);
        }
        JsonNode roster = answerOf(sending);
        while (roster.path("state").asText().equals("CHECKING")) {
            told = tellHowFar(roster, told);
            Wire.pause(PAUSE);
            roster = graph("RosterImport", Map.of("id", id)).path("rosterImport");
        }
        if (roster.path("state").asText().equals("FAILED")) {
            throw new StackFailure("名册未被接受：" + roster.path("problem").asText(), "nothing was stored");
        }
        return roster;
    }

    private static JsonNode answerOf(CompletableFuture<JsonNode> sending) {
        try {
            return sending.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StackFailure failure ? failure : e;
        }
    }

    /** @return the line that was told last */
    private static String tellHowFar(JsonNode roster, String told) {
        int done = roster.path("rowsDone").asInt();
        int about = roster.path("rowsAbout").asInt();
        if (done == 0 || !roster.path("state").asText().equals("CHECKING")) return told;
        String line = about == 0
                ? "  查看了 %d 行 · rows looked through".formatted(done)
                : "  查看了 %d 行，约 %d 行 · rows looked through, of about".formatted(done, about);
        if (!line.equals(told)) System.out.println(line);
        return line;
    }

    private JsonNode send(Path file, UUID id, String community) {
        try {
            HttpResponse<String> answer = wire.exchange(asked("/rosters/" + id + "?communityCode=" + community)
                    .timeout(CHECK)
                    .header("Content-Type", "application/octet-stream")
                    .PUT(BodyPublishers.ofFile(file))
                    .build());
            JsonNode body = Wire.parsed(answer.body());
            if (answer.statusCode() == 200) {
                return body;
            }
            throw new StackFailure(
                    "名册未被接受（" + answer.statusCode() + "）：" + body.path("title").asText(),
                    "not accepted: " + body.path("field").asText());
        } catch (FileNotFoundException e) {
            throw new StackFailure("找不到文件 " + file, "there is no file " + file);
        }
    }

    private void tellFaults(UUID id) {
        JsonNode rows = graph("RosterRows", Map.of("importId", id, "verdict", "WRONG", "first", SHOWN))
                .path("rosterRows");
        for (JsonNode row : rows.path("nodes")) {
            for (JsonNode fault : row.path("faults")) {
                System.out.printf(
                        "  第 %d 行 row %d · %s：%s%n",
                        row.path("number").asInt(),
                        row.path("number").asInt(),
                        fault.path("column").asText(),
                        fault.path("reason").asText());
            }
        }
        if (rows.path("pageInfo").path("hasNextPage").asBoolean()) {
            System.out.println("  … 其余见网页 · the rest on the web page");
        }
    }

    private void store(UUID id) {
        JsonNode roster = graph("StoreRoster", Map.of("importId", id)).path("storeRoster");
        while (roster.path("state").asText().equals("STORING")) {
            System.out.printf(
                    "  %d/%d%n",
                    roster.path("rowsDone").asInt(), roster.path("rows").asInt());
            Wire.pause(PAUSE);
            roster = graph("RosterImport", Map.of("id", id)).path("rosterImport");
        }
        if (!roster.path("state").asText().equals("STORED")) {
            throw new StackFailure("导入没有完成，什么也没有存入，可以再试", "nothing was stored; try again");
        }
        System.out.println("已存入 · stored");
    }

    /** A missing node in the first moment of an upload, when nobody knows it yet. */
    private JsonNode known(UUID id) {
        return Wire.parsed(ask("RosterImport", Map.of("id", id)).body())
                .path("data")
                .path("rosterImport");
    }

    private JsonNode graph(String document, Map<String, Object> variables) {
        HttpResponse<String> answer = ask(document, variables);
        JsonNode body = Wire.parsed(answer.body());
        JsonNode error = body.path("errors").path(0);
        if (answer.statusCode() != 200 || !error.isMissingNode()) {
            throw new StackFailure("被拒绝：" + error.path("message").asText(), document + " " + answer.statusCode());
        }
        return body.path("data");
    }

    private HttpResponse<String> ask(String document, Map<String, Object> variables) {
        return wire.exchange(asked("/graphql")
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Wire.written(Map.of("documentId", document, "variables", variables))))
                .build());
    }

    private HttpRequest.Builder asked(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).header("Authorization", "Bearer " + token.get());
    }

    private static boolean confirmed() {
        Console console = System.console();
        if (console == null) {
            System.out.println("加 --store 存入 · add --store to store them");
            return false;
        }
        return "y".equalsIgnoreCase(console.readLine("存入可用的行？Store the good rows? [y/N] "));
    }

    /** Asked for at each call: a token ends after five minutes, and a person may look longer at what was found. */
    private static Supplier<String> token(String login) {
        String given = System.getenv().getOrDefault("LIANFANG_TOKEN", "");
        if (!given.isBlank()) {
            return () -> given;
        }
        var tokens = new Tokens(LocalServices.tokenEndpointHere(), new Wire());
        return () -> tokens.ofPerson("lianfang-dev", login, "lianfang");
    }
}
