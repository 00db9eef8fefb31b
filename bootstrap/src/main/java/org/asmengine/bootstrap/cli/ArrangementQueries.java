package org.asmengine.bootstrap.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.collaboration.ActivityEvidence;
import org.asmengine.application.collaboration.Arrangements;
import org.asmengine.application.collaboration.ComplianceReport;
import org.asmengine.application.collaboration.ReviewArrangements;
import org.asmengine.application.register.Entry;
import org.asmengine.application.register.Refusals;
import org.asmengine.bootstrap.engine.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be asked of arrangements. */
final class ArrangementQueries {

  private ArrangementQueries() {}

  /** {@code asm arrangements show}. */
  @Command(name = "show", description = "Shows an arrangement and what happened to it.")
  static final class Show extends RegisterSubcommand {

    @Parameters(paramLabel = "ID", description = "The arrangement; 'list' tells identifiers.")
    private String id = "";

    Show(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    RegisterText answer(Engine engine) {
      Arrangements register = engine.useCase(Arrangements.class);
      return ArrangementsCommand.text(
              register
                  .find(id, caller())
                  .map(found -> new Entry<>(id, found))
                  .orElseThrow(() -> Refusals.noSuchEntry("arrangement")))
          .list(
              "history",
              List.of("number", "at", "by", "what", "particulars"),
              register.history(id, caller()).stream().map(ArrangementsCommand::json).toList());
    }
  }

  /** {@code asm arrangements list}. */
  @Command(name = "list", description = "Lists arrangements, the oldest first.")
  static final class ListThem extends RegisterSubcommand {

    @Option(names = "--tin", paramLabel = "T", description = "Only this practice: nine digits.")
    private Optional<String> tin = Optional.empty();

    ListThem(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    RegisterText answer(Engine engine) {
      return RegisterText.entries(
          "arrangements",
          List.of("id", "state", "tin", "primaryCareTin", "start", "lastDay"),
          engine
              .useCase(Arrangements.class)
              .page(tin.map(Given::tin), caller(), "", RegisterGroup.MOST),
          ArrangementsCommand::head);
    }
  }

  /** {@code asm arrangements report}. */
  @Command(
      name = "report",
      description = "Says what the rules say of an arrangement, condition by condition.")
  static final class Report extends RegisterSubcommand {

    @Parameters(paramLabel = "ID", description = "The arrangement; 'list' tells identifiers.")
    private String id = "";

    Report(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    RegisterText answer(Engine engine) {
      ComplianceReport report = engine.useCase(ReviewArrangements.class).report(id, caller());
      return RegisterText.of(
              new Json()
                  .put("id", report.id())
                  .put("state", report.arrangement().state().name())
                  .put("verdict", report.verdict().name()))
          .findings("conditions", report.findings());
    }
  }

  /** {@code asm arrangements evidence}. */
  @Command(
      name = "evidence",
      description = {
        "Says whether an arrangement of a practice is evidence of the improvement activity IA-2.",
        "",
        "It attests nothing: that stays the practice's act, through its submission."
      })
  static final class Evidence extends RegisterSubcommand {

    @Mixin private final PracticeOption practice = new PracticeOption();

    @Mixin private final PerformanceYearOption year = new PerformanceYearOption();

    @Option(
        names = "--as-of",
        paramLabel = "DAY",
        description = "The day up to which days are counted (default: today).")
    private Optional<LocalDate> asOf = Optional.empty();

    Evidence(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    RegisterText answer(Engine engine) {
      ActivityEvidence evidence =
          engine
              .useCase(ReviewArrangements.class)
              .evidence(practice.get(), year.get(), asOf, caller());
      return RegisterText.of(
              new Json()
                  .put("activity", "IA_2")
                  .put("performanceYear", evidence.year().value())
                  .put("asOf", evidence.asOf().toString())
                  .put("verdict", evidence.verdict().name())
                  .put("arrangement", evidence.arrangement().orElse("")))
          .findings("conditions", evidence.findings());
    }
  }
}
