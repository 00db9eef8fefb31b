package org.asmengine.bootstrap.cli;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import org.asmengine.application.access.Caller;
import org.asmengine.application.incentives.Incentives;
import org.asmengine.application.register.Entry;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.incentives.IncentiveEntry;
import org.asmengine.domain.incentives.RetrievalAttempt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be done with an entry of the register. */
final class IncentiveSteps {

  private static final int REASON = 500;

  private IncentiveSteps() {}

  /** A step that answers with the entry after it. */
  abstract static class Step extends RegisterSubcommand {

    @Parameters(paramLabel = "ID", description = "The entry; 'record' and 'export' tell it.")
    private String id = "";

    Step(Surroundings surroundings) {
      super(surroundings);
    }

    final RegisterText step(
        Engine engine, BiFunction<Incentives, Caller, Entry<IncentiveEntry>> step) {
      return change(engine, IncentivesCommand.REGISTER, step);
    }

    final String id() {
      return id;
    }
  }

  /** {@code asm incentives reverse}. */
  @Command(
      name = "reverse",
      description = "Takes an entry back by an entry of its own; it counts no more.")
  static final class Reverse extends Step {

    @Option(
        names = "--on",
        required = true,
        paramLabel = "DAY",
        description = "The day of the correction.")
    private @Nullable LocalDate on;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
    private String reason = "";

    Reverse(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    RegisterText answer(Engine engine) {
      String why = Given.text("--reason", reason, REASON);
      return step(
          engine, (register, caller) -> register.reverse(id(), Given.value(on), why, caller));
    }
  }

  /** {@code asm incentives return}. */
  @Command(
      name = "return",
      description = {
        "Records that lent technology came back, or with --attempt that the participant tried to"
            + " get it back and has not got it."
      })
  static final class Return extends Step {

    @Option(names = "--on", required = true, paramLabel = "DAY", description = "The day.")
    private @Nullable LocalDate on;

    @Option(
        names = "--attempt",
        paramLabel = "TEXT",
        description = "What was done to get it back, where it did not come.")
    private Optional<String> attempt = Optional.empty();

    Return(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    RegisterText answer(Engine engine) {
      LocalDate day = Given.value(on);
      Optional<RetrievalAttempt> tried =
          attempt.map(how -> new RetrievalAttempt(day, Given.text("--attempt", how, REASON)));
      return step(
          engine,
          (register, caller) ->
              tried
                  .map(one -> register.attempt(id(), one, caller))
                  .orElseGet(() -> register.giveBack(id(), day, caller)));
    }
  }
}
