package org.asmengine.bootstrap.cli;

import java.time.LocalDate;
import java.util.function.BiFunction;
import org.asmengine.application.access.Caller;
import org.asmengine.application.datasharing.DataRequests;
import org.asmengine.application.register.Entry;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.datasharing.DataRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be done with a data request. */
final class DataRequestSteps {

  private DataRequestSteps() {}

  /** A step that answers with the request after it. */
  abstract static class Step extends RegisterSubcommand {

    @Parameters(paramLabel = "ID", description = "The request, as 'list' tells it.")
    private String id = "";

    Step(Surroundings surroundings) {
      super(surroundings);
    }

    final RegisterText step(
        Engine engine, BiFunction<DataRequests, Caller, Entry<DataRequest>> step) {
      return change(engine, DataRequestsCommand.REGISTER, step);
    }

    final String id() {
      return id;
    }
  }

  /** {@code asm data-requests approve}. */
  @Command(name = "approve", description = "Approves a request; the agreement is to be signed.")
  static final class Approve extends Step {

    Approve(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    RegisterText answer(Engine engine) {
      return step(engine, (requests, caller) -> requests.approve(id(), caller.name()));
    }
  }

  /** {@code asm data-requests deny}. */
  @Command(name = "deny", description = "Denies a request, for good.")
  static final class Deny extends Step {

    @Mixin private final ReasonOption reason = new ReasonOption();

    Deny(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    RegisterText answer(Engine engine) {
      String why = reason.get();
      return step(engine, (requests, caller) -> requests.deny(id(), why, caller.name()));
    }
  }

  /** {@code asm data-requests withdraw}. */
  @Command(name = "withdraw", description = "Takes a request back before its agreement is signed.")
  static final class Withdraw extends Step {

    Withdraw(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    RegisterText answer(Engine engine) {
      return step(engine, (requests, caller) -> requests.withdraw(id(), caller));
    }
  }

  /** {@code asm data-requests sign}. */
  @Command(name = "sign", description = "Records that the data sharing agreement is signed.")
  static final class Sign extends Step {

    @Option(
        names = "--signed",
        required = true,
        paramLabel = "DAY",
        description = "The day of the last signature, like 2027-02-01.")
    private @Nullable LocalDate signed;

    Sign(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    RegisterText answer(Engine engine) {
      LocalDate day = Given.value(signed);
      return step(engine, (requests, caller) -> requests.sign(id(), day, caller.name()));
    }
  }

  /** {@code asm data-requests revoke}. */
  @Command(name = "revoke", description = "Revokes an agreement from a day on.")
  static final class Revoke extends Step {

    @Option(
        names = "--from",
        required = true,
        paramLabel = "DAY",
        description = "The first day on which it no longer holds.")
    private @Nullable LocalDate from;

    @Mixin private final ReasonOption reason = new ReasonOption();

    Revoke(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    RegisterText answer(Engine engine) {
      LocalDate day = Given.value(from);
      String why = reason.get();
      return step(engine, (requests, caller) -> requests.revoke(id(), day, why, caller.name()));
    }
  }
}
