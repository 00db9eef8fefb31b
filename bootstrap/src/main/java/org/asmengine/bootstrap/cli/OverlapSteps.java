package org.asmengine.bootstrap.cli;

import java.time.LocalDate;
import org.asmengine.bootstrap.engine.Engine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be done with a participation in another model. */
final class OverlapSteps {

  private OverlapSteps() {}

  /** {@code asm overlap end}. */
  @Command(name = "end", description = "Records the last day of a participation.")
  static final class End extends RegisterSubcommand {

    @Parameters(paramLabel = "ID", description = "The record, as 'check' and 'record' tell it.")
    private String id = "";

    @Option(names = "--last", required = true, paramLabel = "DAY", description = "The last day.")
    private @Nullable LocalDate last;

    End(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    RegisterText answer(Engine engine) {
      LocalDate day = Given.value(last);
      return change(
          engine,
          OverlapCommand.REGISTER,
          (participations, caller) -> participations.end(id, day, caller));
    }
  }

  /** {@code asm overlap strike}. */
  @Command(name = "strike", description = "Strikes a record that is an error.")
  static final class Strike extends RegisterSubcommand {

    @Parameters(paramLabel = "ID", description = "The record, as 'check' and 'record' tell it.")
    private String id = "";

    @Mixin private final ReasonOption reason = new ReasonOption();

    Strike(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    RegisterText answer(Engine engine) {
      String why = reason.get();
      return change(
          engine,
          OverlapCommand.REGISTER,
          (participations, caller) -> participations.strike(id, why, caller.name()));
    }
  }
}
