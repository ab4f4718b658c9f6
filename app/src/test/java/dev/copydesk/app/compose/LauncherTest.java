package dev.copydesk.app.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, laid out as in the image, among JDKs that only say what they were called with. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {

    private static final String ONLY_SHELL_TOOLS = "/usr/bin:/bin";

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new LinkedHashMap<>();

    private record Ended(int exitCode, List<String> out, String err) {}

    @BeforeEach
    void layOut() throws IOException {
        Files.createDirectories(folder.resolve("home/lib"));
        Files.createFile(folder.resolve("home/lib/b.jar"));
        Files.createFile(folder.resolve("home/lib/a.jar"));
        Files.copy(Path.of("..", "copydesk"), folder.resolve("home/copydesk"), StandardCopyOption.COPY_ATTRIBUTES);
        environment.put("COPYDESK_JDK_FOLDERS", folder.resolve("jdks") + "/*");
        environment.put("COPYDESK_AOT", "off");
        environment.put("PATH", ONLY_SHELL_TOOLS);
    }

    @Test
    void theNewestJdkIsTakenWhereThePathHoldsAnOldOne() throws Exception {
        Path old = jdk("path/17", "17.0.15");
        jdk("jdks/21", "21.0.9");
        jdk("jdks/25", "25.0.3");
        jdk("jdks/8", "1.8.0_402");
        environment.put("PATH", old.resolve("bin") + ":" + ONLY_SHELL_TOOLS);

        Ended ended = launch("--version");

        assertThat(ended.out()).contains("java 25.0.3");
    }

    @Test
    void javaHomeIsTakenWhereItIsNewEnough() throws Exception {
        jdk("jdks/25", "25.0.3");
        environment.put("JAVA_HOME", jdk("mine", "21.0.9").toString());

        Ended ended = launch("--version");

        assertThat(ended.out()).contains("java 21.0.9");
    }

    @Test
    void anOldJavaHomeIsPassedOver() throws Exception {
        jdk("jdks/25", "25.0.3");
        environment.put("JAVA_HOME", jdk("mine", "17.0.15").toString());

        Ended ended = launch("--version");

        assertThat(ended.out()).contains("java 25.0.3");
    }

    @Test
    void theJavaOfThePathIsTakenWhereNoFolderHoldsAny() throws Exception {
        Path elsewhere = jdk("elsewhere", "22");
        environment.put("PATH", elsewhere.resolve("bin") + ":" + ONLY_SHELL_TOOLS);
        Files.delete(elsewhere.resolve("release"));

        Ended ended = launch("--version");

        assertThat(ended.out()).contains("java 22");
    }

    @Test
    void withoutANewJdkItSaysWhatToInstall() throws Exception {
        jdk("jdks/17", "17.0.15");
        environment.put("JAVA_HOME", folder.resolve("nothing").toString());
        environment.put("PATH", toolsWithoutJava());

        Ended ended = launch("run");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("needs a JDK 21 or newer").contains("openjdk-25-jdk-headless");
    }

    @Test
    void argumentsAndExitCodeAreThoseOfTheCommand() throws Exception {
        jdk("jdks/25", "25.0.3");
        environment.put("FAKE_EXIT", "7");

        Ended ended = launch("extract", "a page.html", "", "*");

        assertThat(ended.exitCode()).isEqualTo(7);
        assertThat(after("dev.copydesk.app.cli.Copydesk", ended.out()))
                .containsExactly("extract", "a page.html", "", "*");
    }

    @Test
    void theClassPathIsSortedAndTheUsualFlagsAreSet() throws Exception {
        jdk("jdks/25", "25.0.3");

        Ended ended = launch("sink");

        assertThat(after("-cp", ended.out()).getFirst()).matches(".*/home/lib/a\\.jar:.*/home/lib/b\\.jar");
        assertThat(ended.out())
                .contains(
                        "-XX:+UseSerialGC",
                        "-Xmx768m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow");
    }

    @Test
    void flagsOfTheOperatorReplaceTheUsualOnes() throws Exception {
        jdk("jdks/21", "21.0.9");
        environment.put("COPYDESK_JAVA_OPTS", "-XX:MaxRAMPercentage=50 -XX:+UseG1GC");

        Ended ended = launch("enrich");

        assertThat(ended.out())
                .contains("-XX:MaxRAMPercentage=50", "-XX:+UseG1GC")
                .doesNotContain("-XX:+UseSerialGC", "-Xmx768m", "--sun-misc-unsafe-memory-access=allow");
    }

    @Test
    void aLinkToTheLauncherFindsItsHome() throws Exception {
        jdk("jdks/25", "25.0.3");
        Path link = Files.createSymbolicLink(folder.resolve("copydesk-link"), Path.of("home", "copydesk"));

        Ended ended = start(link, "--help");

        assertThat(after("-cp", ended.out()).getFirst()).contains("/home/lib/a.jar");
    }

    @Test
    void aSourceTreeThatIsNotBuiltIsBuiltFirst() throws Exception {
        jdk("jdks/25", "25.0.3");
        maven("3.8.7");

        Ended ended = launch("trace", "--help");

        assertThat(ended.err()).contains("building for the first time");
        assertThat(after("-cp", ended.out()).getFirst()).endsWith("/home/app/target/copydesk/lib/copydesk-app.jar");
        assertThat(Files.readString(folder.resolve("home/mvn-arguments")))
                .contains("-DskipTests")
                .contains("package");
    }

    @Test
    void aBuildThatFailsSaysWhy() throws Exception {
        jdk("jdks/25", "25.0.3");
        maven("3.9.11");
        environment.put("FAKE_MVN_EXIT", "1");

        Ended ended = launch("trace", "--help");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("[ERROR] no such class").contains("the build failed");
    }

    @Test
    void anOldMavenIsRefused() throws Exception {
        jdk("jdks/25", "25.0.3");
        maven("3.6.3");

        Ended ended = launch("trace", "--help");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err()).contains("needs Maven 3.8.7 or newer; this is 3.6.3");
    }

    /** Makes the home a source tree, and puts a Maven on the path that lays out one jar. Like the real one it prints in bold. */
    private void maven(String version) throws IOException {
        Files.createFile(folder.resolve("home/pom.xml"));
        Path tools = Files.createDirectories(folder.resolve("maven"));
        executable(tools.resolve("mvn"), """
                case "$*" in *-v) printf '\\033[1mApache Maven %s\\033[m\\nJava version: 17.0.15\\n'; exit 0 ;; esac
                printf '%%s\n' "$@" >mvn-arguments
                echo '[ERROR] no such class'
                mkdir -p app/target/copydesk/lib && touch app/target/copydesk/lib/copydesk-app.jar
                exit "${FAKE_MVN_EXIT:-0}"
                """.formatted(version));
        environment.put("PATH", tools + ":" + ONLY_SHELL_TOOLS);
        environment.put("TMPDIR", folder.toString());
    }

    /** A JDK as far as the launcher looks, whose java prints its version and its arguments, a line each. */
    private Path jdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        executable(home.resolve("bin/java"), """
                if [ "$*" = -version ]; then echo 'openjdk version "%1$s"' >&2; exit 0; fi
                printf '%%s\\n' 'java %1$s' "$@"
                exit "${FAKE_EXIT:-0}"
                """.formatted(version));
        return home;
    }

    private static void executable(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** A folder with the tools that the launcher calls, and no java. */
    private String toolsWithoutJava() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String name : List.of("bash", "env", "dirname", "readlink", "grep")) {
            for (String usual : List.of("/usr/bin", "/bin")) {
                Path tool = Path.of(usual, name);
                if (Files.exists(tool)) {
                    executable(tools.resolve(name), "exec " + tool + " \"$@\"\n");
                }
            }
        }
        return tools.toString();
    }

    private Ended launch(String... arguments) throws Exception {
        return start(folder.resolve("home/copydesk"), arguments);
    }

    private Ended start(Path launcher, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("COPYDESK_") || name.startsWith("JAVA"));
        builder.environment().putAll(environment);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ended").isTrue();
        return new Ended(process.exitValue(), Files.readAllLines(out), Files.readString(err));
    }

    private static List<String> after(String argument, List<String> out) {
        return out.subList(out.indexOf(argument) + 1, out.size());
    }
}
