package org.lianfang.deploy.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * A server asked over HTTP. Each question was asked once before and its answer checked; from then on every answer must be that one,
 * byte for byte.
 */
final class HttpContender implements Asked {

    /** One question: its method, path and JSON body (null: none). */
    record Question(String method, String path, String body) {}

    private final String name;
    private final URI server;
    private final Supplier<String> token;
    private final List<Question> questions;
    private final UnaryOperator<String> lasting;
    private final List<byte[]> right;

    /**
     * @param token put into every request; null where a server asks for none
     * @param lasting takes out of an answer what is another one each time, like the moment it was given
     */
    HttpContender(
            String name, URI server, Supplier<String> token, List<Question> questions, UnaryOperator<String> lasting) {
        this.name = name;
        this.server = server;
        this.token = token;
        this.questions = questions;
        this.lasting = lasting;
        this.right = questions.stream()
                .map(each -> bytes(Tries.of(() -> first(each))))
                .toList();
    }

    HttpContender(String name, URI server, Supplier<String> token, List<Question> questions) {
        this(name, server, token, questions, null);
    }

    @Override
    public String name() {
        return name;
    }

    /** The answer to a question, as every later one must be. */
    String answer(int question) {
        return new String(right.get(question), StandardCharsets.UTF_8);
    }

    /** Asks the first question once more. */
    void askOnce() {
        Tries.of(() -> first(questions.get(0)));
    }

    private String first(Question question) {
        try (HttpLine line = new HttpLine(server)) {
            String answer = new String(line.exchange(written(question)), StandardCharsets.UTF_8);
            if (answer.contains("\"errors\":")) throw new WrongAnswer(name + ": " + answer);
            return lasting == null ? answer : lasting.apply(answer);
        } catch (IOException e) {
            throw new WrongAnswer(name + " does not answer: " + e.getMessage(), e);
        }
    }

    private byte[] written(Question question) {
        String shown = token == null ? null : token.get();
        return HttpLine.request(question.method(), server, question.path(), shown, question.body());
    }

    @Override
    public Line open() {
        // Written for this line alone: the token in it is a fresh one.
        List<byte[]> requests = questions.stream().map(this::written).toList();
        try {
            HttpLine line = new HttpLine(server);
            return new Line() {
                @Override
                public void ask(RandomGenerator random) {
                    int at = random.nextInt(requests.size());
                    compare(at, exchanged(line, requests.get(at)));
                }

                @Override
                public void close() {
                    line.close();
                }
            };
        } catch (IOException e) {
            throw new WrongAnswer(name + " does not answer: " + e.getMessage(), e);
        }
    }

    private static byte[] exchanged(HttpLine line, byte[] request) {
        try {
            return line.exchange(request);
        } catch (IOException e) {
            throw new WrongAnswer("no answer: " + e.getMessage(), e);
        }
    }

    private void compare(int question, byte[] answer) {
        byte[] seen = lasting == null ? answer : bytes(lasting.apply(new String(answer, StandardCharsets.UTF_8)));
        if (!Arrays.equals(seen, right.get(question))) {
            String said = new String(answer, StandardCharsets.UTF_8);
            int error = Math.max(0, said.indexOf("\"errors\""));
            throw new WrongAnswer("another answer than before to question " + question + ": "
                    + said.substring(error, Math.min(said.length(), error + 300)));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
