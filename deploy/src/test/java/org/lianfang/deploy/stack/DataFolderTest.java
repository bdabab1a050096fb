package org.lianfang.deploy.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianfang.deploy.demo.Scale;

class DataFolderTest {

    @TempDir
    private Path parent;

    @Test
    void aNewFolderIsForItsOwnerOnly() throws IOException {
        DataFolder data = new DataFolder(parent.resolve("data"));

        data.requireUsable();
        Secrets.in(data.secrets()).get("LIANFANG_DATA_KEY");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(parent.resolve("data"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.secrets())))
                .isEqualTo("rw-------");
    }

    @Test
    void aSecretIsMadeOnceAndKept() {
        DataFolder data = new DataFolder(parent);

        String first = Secrets.in(data.secrets()).get("LIANFANG_DATA_KEY");

        assertThat(first).hasSize(44);
        assertThat(Secrets.in(data.secrets()).get("LIANFANG_DATA_KEY")).isEqualTo(first);
        assertThat(Secrets.in(data.secrets()).get("LIANFANG_SESSION_KEY")).isNotEqualTo(first);
    }

    @Test
    void aFileInItsPlaceIsSaidInOneLine() throws IOException {
        DataFolder data = new DataFolder(Files.writeString(parent.resolve("data"), "not a folder"));

        assertThatThrownBy(data::requireUsable)
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("cannot be written")
                .satisfies(failure -> assertThat(failure.getMessage().lines()).hasSize(1));
    }

    @Test
    void aDatabaseWithoutItsFilesIsBroken() throws IOException {
        DataFolder data = prepared();
        Files.createDirectories(data.postgres());
        Files.writeString(data.postgres().resolve("PG_VERSION"), "18\n");

        assertThatThrownBy(data::requireUsable)
                .hasMessageContaining("postgresql.conf")
                .hasMessageContaining("--reset");
    }

    @Test
    void aDatabaseOfAnotherVersionIsNotTouched() throws IOException {
        DataFolder data = prepared();
        Files.createDirectories(data.postgres().resolve("global"));
        Files.createDirectories(data.postgres().resolve("base"));
        Files.createDirectories(data.postgres().resolve("pg_wal"));
        Files.writeString(data.postgres().resolve("postgresql.conf"), "");
        Files.writeString(data.postgres().resolve("global/pg_control"), "");
        Files.writeString(data.postgres().resolve("PG_VERSION"), "15\n");

        assertThatThrownBy(data::requireUsable).hasMessageContaining("PG_VERSION 15");
        assertThat(data.postgres().resolve("PG_VERSION")).exists();
    }

    @Test
    void dataWhoseSecretsAreGoneIsBrokenAndNotReplaced() throws IOException {
        DataFolder data = prepared();

        assertThatThrownBy(data::requireUsable).hasMessageContaining("secrets.env");
        assertThat(data.isPrepared()).isTrue();
    }

    @Test
    void aFirstStartThatWasCutShortBeginsAnew() throws IOException {
        DataFolder data = new DataFolder(parent);
        Files.createDirectories(data.postgres());
        Files.writeString(data.postgres().resolve("half"), "");

        assertThatCode(data::requireUsable).doesNotThrowAnyException();

        assertThat(data.postgres()).doesNotExist();
    }

    @Test
    void clearingTakesOnlyWhatAStackKeeps() throws IOException {
        DataFolder data = prepared();
        Path foreign = Files.writeString(parent.resolve("notes.txt"), "mine");

        data.clear();

        assertThat(data.isPrepared()).isFalse();
        assertThat(foreign).exists();
    }

    @Test
    void whatRunsFromTheFolderStandsInTheWayOfASecondStart() {
        DataFolder data = new DataFolder(parent);
        data.requireNothingRunning();

        data.pidFile("gateway").write(ProcessHandle.current());

        assertThatThrownBy(data::requireNothingRunning).hasMessageContaining("./deploy/down");
    }

    private DataFolder prepared() {
        DataFolder data = new DataFolder(parent);
        data.markPrepared(Secrets.in(parent.resolve("elsewhere.env")));
        return data;
    }

    /** Data as a stack left them, with the secrets that seal them. */
    private DataFolder whole() throws IOException {
        DataFolder data = new DataFolder(parent);
        for (String folder : new String[] {"global", "base", "pg_wal"}) {
            Files.createDirectories(data.postgres().resolve(folder));
        }
        Files.writeString(data.postgres().resolve("postgresql.conf"), "");
        Files.writeString(data.postgres().resolve("global/pg_control"), "");
        Files.writeString(data.postgres().resolve("PG_VERSION"), "18\n");
        Secrets secrets = Secrets.in(data.secrets());
        secrets.get("LIANFANG_SESSION_KEY");
        secrets.get("LIANFANG_DATA_KEY");
        data.markPrepared(secrets);
        return data;
    }

    @Test
    void aSecretThatIsLostIsSaidAndNotMadeAnew() throws IOException {
        DataFolder data = whole();
        List<String> kept = Files.readAllLines(data.secrets());
        Files.write(data.secrets(), kept.subList(0, 1));

        assertThatThrownBy(data::requireUsable)
                .hasMessageContaining("secrets.env LIANFANG_DATA_KEY")
                .hasMessageContaining("restore a backup");
        assertThat(Files.readAllLines(data.secrets())).hasSize(1);
    }

    @Test
    void anotherSecretThanThatOfTheDataIsSaid() throws IOException {
        DataFolder data = whole();
        String text = Files.readString(data.secrets());
        Files.writeString(data.secrets(), text.replaceFirst("(LIANFANG_DATA_KEY=).*", "$1" + "A".repeat(43) + "="));

        assertThatThrownBy(data::requireUsable).hasMessageContaining("secrets.env LIANFANG_DATA_KEY");
    }

    @Test
    void wholeDataWithTheirSecretsAreUsedAndASecretOfALaterReleaseIsAdded() throws IOException {
        DataFolder data = whole();
        Secrets.in(data.secrets()).get("LIANFANG_LATER");

        assertThatCode(data::requireUsable).doesNotThrowAnyException();
    }

    @Test
    void aFolderLoadsAtTheScaleAskedForAndKeepsToIt() {
        DataFolder data = new DataFolder(parent);
        assertThat(data.scale(null)).isEqualTo(Scale.DEMO);
        assertThat(data.scale(Scale.STREET)).isEqualTo(Scale.STREET);

        data.keepScale(Scale.STREET);

        assertThat(data.scale(null)).isEqualTo(Scale.STREET);
        assertThat(data.scale(Scale.STREET)).isEqualTo(Scale.STREET);
        assertThatThrownBy(() -> data.scale(Scale.DEMO))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("street")
                .hasMessageContaining("--reset");
        data.clear();
        assertThat(data.scale(null)).isEqualTo(Scale.DEMO);
    }

    @Test
    void aFolderOfTheTimeBeforeScalesHoldsTheDemo() {
        DataFolder data = new DataFolder(parent);
        data.markDemoLoaded();

        assertThat(data.scale(null)).isEqualTo(Scale.DEMO);
        assertThatThrownBy(() -> data.scale(Scale.STREET))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("demo")
                .hasMessageContaining("--reset");
    }
}
