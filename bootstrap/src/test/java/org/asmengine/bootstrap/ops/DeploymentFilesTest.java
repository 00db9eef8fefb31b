package org.asmengine.bootstrap.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.asmengine.bootstrap.cli.AsmCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The files that deploy the engine name commands, options, files, ports and variables that there
 * are. Neither Docker nor Kubernetes runs in the tests.
 */
class DeploymentFilesTest {

  private static final Map<String, Object> COMPOSE = Ops.yaml(Ops.FOLDER.resolve("compose.yaml"));

  private static Map<String, Object> service(String name) {
    return merged(Ops.map(Ops.map(COMPOSE.get("services")).get(name)));
  }

  /** With what {@code <<} brings along, as Compose reads it. */
  private static Map<String, Object> merged(Map<String, Object> map) {
    Map<String, Object> all = new LinkedHashMap<>();
    Object more = map.get("<<");
    if (more instanceof List<?> list) {
      list.forEach(each -> all.putAll(Ops.map(each)));
    } else {
      all.putAll(Ops.map(more));
    }
    all.putAll(map);
    all.remove("<<");
    return all;
  }

  private static List<String> texts(Map<String, Object> service, String key) {
    Object value = service.getOrDefault(key, List.of());
    return ((List<?>) value).stream().map(String::valueOf).toList();
  }

  @Test
  void composeHasTheFourAndWhatPreparesThem() {
    assertThat(Ops.map(COMPOSE.get("services")))
        .containsOnlyKeys("mysql", "migrate", "certificates", "engine", "prometheus", "grafana");
  }

  @Test
  void composeMountsFilesThatExist() {
    List<String> sources = new ArrayList<>();
    for (String name : Ops.map(COMPOSE.get("services")).keySet()) {
      texts(service(name), "volumes").stream()
          .map(volume -> volume.split(":", -1)[0])
          .filter(source -> source.startsWith("./"))
          .forEach(sources::add);
    }
    assertThat(sources)
        .hasSize(6)
        .allSatisfy(source -> assertThat(Ops.FOLDER.resolve(source)).exists());
    Map<String, Object> build = Ops.map(service("engine").get("build"));
    Path context = Ops.FOLDER.resolve(String.valueOf(build.get("context"))).normalize();
    assertThat(context).isEqualTo(Ops.REPOSITORY);
    assertThat(context.resolve(String.valueOf(build.get("dockerfile")))).exists();
  }

  @Test
  void composeNamesItsVolumes() {
    Set<String> used = new TreeSet<>();
    for (String name : Ops.map(COMPOSE.get("services")).keySet()) {
      texts(service(name), "volumes").stream()
          .map(volume -> volume.split(":", -1)[0])
          .filter(source -> source.matches("[a-z]+"))
          .forEach(used::add);
    }
    assertThat(Ops.map(COMPOSE.get("volumes"))).containsOnlyKeys(used);
  }

  @Test
  void prometheusLooksWhereTheEngineShowsItsMetrics() {
    List<String> command = texts(service("engine"), "command");
    String port =
        command.stream()
            .filter(word -> word.startsWith("--management-port="))
            .map(word -> word.substring(word.indexOf('=') + 1))
            .findFirst()
            .orElseThrow();
    assertThat(Ops.text(Ops.FOLDER.resolve("prometheus/targets/asm.yml")))
        .contains("targets: [\"engine:%s\"]".formatted(port));
    assertThat(merged(Ops.map(service("engine").get("environment"))))
        .containsEntry("SERVER_ADDRESS", "0.0.0.0");
    assertThat(texts(service("prometheus"), "ports")).contains("127.0.0.1:9090:9090");
    assertThat(Ops.text(Ops.FOLDER.resolve("grafana/provisioning/datasources/prometheus.yml")))
        .contains("url: http://prometheus:9090");
  }

  @Test
  void grafanaFindsItsDashboardsWhereTheyAreMounted() {
    Map<String, Object> provider =
        Ops.maps(
                Ops.yaml(Ops.FOLDER.resolve("grafana/provisioning/dashboards/asm.yml"))
                    .get("providers"))
            .getFirst();
    String path = String.valueOf(Ops.map(provider.get("options")).get("path"));
    assertThat(texts(service("grafana"), "volumes"))
        .contains("./grafana/dashboards:" + path + ":ro");
  }

  @Test
  void composeOpensPortsOnLoopbackAlone() {
    for (String name : Ops.map(COMPOSE.get("services")).keySet()) {
      assertThat(texts(service(name), "ports")).allMatch(port -> port.startsWith("127.0.0.1:"));
    }
  }

  @Test
  void composeSetsVariablesThatTheEngineReads() {
    String help = help("serve") + help("migrate");
    for (String name : List.of("engine", "migrate")) {
      assertThat(merged(Ops.map(service(name).get("environment"))).keySet())
          .filteredOn(variable -> variable.startsWith("ASM_"))
          .isNotEmpty()
          .allSatisfy(variable -> assertThat(help).contains(variable));
    }
  }

  private static String help(String command) {
    return subcommand(command).getUsageMessage().replaceAll("\\s+", " ");
  }

  private static CommandLine subcommand(String name) {
    CommandLine line =
        AsmCommand.line(new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()));
    return Optional.ofNullable(line.getSubcommands().get(name)).orElseThrow();
  }

  /** Every command line of the engine in these files, as words. */
  static Stream<List<String>> commands() {
    List<List<String>> commands = new ArrayList<>();
    commands.add(texts(service("engine"), "command"));
    commands.add(texts(service("migrate"), "command"));
    commands.add(
        words(texts(service("certificates"), "entrypoint").getLast().split("asm.jar ", 2)[1]));
    Map<String, Object> pod =
        Ops.map(
            Ops.map(
                    Ops.map(
                            Ops.map(
                                    Ops.map(
                                            Ops.yaml(
                                                    Ops.FOLDER.resolve(
                                                        "kubernetes/year-end-cronjob.yaml"))
                                                .get("spec"))
                                        .get("jobTemplate"))
                                .get("spec"))
                        .get("template"))
                .get("spec"));
    commands.add(texts(Ops.maps(pod.get("containers")).getFirst(), "args"));
    for (Path unit : Ops.files(Ops.FOLDER.resolve("systemd"), ".service")) {
      Ops.text(unit)
          .lines()
          .filter(line -> line.startsWith("ExecStart="))
          .forEach(line -> commands.add(words(line.split("/asm ", 2)[1])));
    }
    return commands.stream();
  }

  private static List<String> words(String line) {
    return Arrays.asList(line.strip().split(" ", -1));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void commandsAndOptionsExist(List<String> words) {
    CommandSpec spec = subcommand(words.getFirst()).getCommandSpec();
    assertThat(words.stream().filter(word -> word.startsWith("--")))
        .isNotEmpty()
        .allSatisfy(
            word -> assertThat(spec.findOption(word.split("=", 2)[0])).as("%s", word).isNotNull());
  }

  @Test
  void theServiceMayEndBySigterm() {
    assertThat(Ops.text(Ops.FOLDER.resolve("systemd/asm-serve.service")))
        .contains("SuccessExitStatus=143");
    assertThat(Ops.files(Ops.FOLDER.resolve("systemd"), ".timer")).hasSize(1);
  }

  @Test
  void theImageIsMadeOfWhatIsThere() {
    String text = Ops.text(Ops.FOLDER.resolve("Dockerfile"));
    assertThat(text).contains("FROM eclipse-temurin:21-jre").contains("USER asm");
    assertThat(Pattern.compile("-pl (\\w+)").matcher(text).results())
        .allSatisfy(module ->
            assertThat(Files.exists(Ops.REPOSITORY.resolve(module.group(1)).resolve("pom.xml")))
                .isTrue());
  }
}
