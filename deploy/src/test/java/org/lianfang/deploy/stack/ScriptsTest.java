package org.lianfang.deploy.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code deploy/up} says on a machine that lacks something: one line, and a status that is not zero. */
class ScriptsTest {

    private static final Path UP = StackOptions.repositoryAround(Path.of("")).resolve("deploy/up");

    @TempDir
    private Path bin;

    @Test
    void aMachineWithoutAJdk() throws Exception {
        tools("bash", "dirname", "sed", "head");

        assertOneLine(up(), "缺少 JDK", "install JDK 17");
    }

    @Test
    void aMachineWithAnOldJdk() throws Exception {
        tools("bash", "dirname", "sed", "head");
        program("javac", "");
        program("java", "echo 'openjdk version \"11.0.22\" 2024-01-16' >&2");

        assertOneLine(up(), "JDK 版本过旧（11）", "17 or newer");
    }

    @Test
    void aMachineWithoutNode() throws Exception {
        tools("bash", "dirname", "sed", "head");
        program("javac", "");
        program("java", "echo 'openjdk version \"17.0.9\" 2023-10-17' >&2");

        assertOneLine(up(), "缺少 Node", "install Node 20");
    }

    @Test
    void aMachineWithAnOldNode() throws Exception {
        tools("bash", "dirname", "sed", "head");
        program("javac", "");
        program("java", "echo 'openjdk version \"21\" 2023-09-19' >&2");
        program("node", "echo v18.20.1");

        assertOneLine(up(), "Node 版本过旧（18）", "20 or newer");
    }

    @Test
    void anOptionThatDoesNotExist() throws Exception {
        tools("bash", "dirname", "sed", "head");

        assertOneLine(up("--now"), "--now", "--detach");
    }

    @Test
    void aScaleThatDoesNotExistAndOneThatIsNotNamed() throws Exception {
        tools("bash", "dirname", "sed", "head");

        assertOneLine(up("--detach", "--scale", "city"), "“city”", "demo and street");
        assertOneLine(up("--scale"), "--scale", "demo or street");
        assertOneLine(up("--scale", "--detach"), "“--detach”", "demo and street");
    }

    private record Answer(int status, String output) {}

    private static void assertOneLine(Answer answer, String... parts) {
        assertThat(answer.status()).isNotZero();
        assertThat(answer.output()).startsWith("✗ ").contains(parts);
        assertThat(answer.output().lines()).hasSize(1);
    }

    private Answer up(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(bin.resolve("bash").toString(), UP.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", bin.toString());
        environment.put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), output);
    }

    /** The machine has these programs and no others. */
    private void tools(String... names) throws IOException {
        for (String name : names) {
            program(name, "exec " + found(name) + " \"$@\"");
        }
    }

    private void program(String name, String body) throws IOException {
        Path file = Files.writeString(bin.resolve(name), "#!" + found("bash") + "\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path found(String program) {
        Path usual = Path.of("/usr/bin", program);
        return Files.exists(usual) ? usual : Path.of("/bin", program);
    }
}
