package org.asmengine.bootstrap.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.BiFunction;
import org.asmengine.application.access.Caller;
import org.asmengine.application.collaboration.Arrangements;
import org.asmengine.application.collaboration.PaymentDraft;
import org.asmengine.application.register.Entry;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.collaboration.Arrangement;
import org.asmengine.domain.collaboration.Side;
import org.asmengine.domain.collaboration.Signature;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be done with an arrangement. */
final class ArrangementSteps {

  private static final int NAME = 200;
  private static final int REASON = 500;

  private ArrangementSteps() {}

  /** A step that answers with the arrangement after it. */
  abstract static class Step extends RegisterSubcommand {

    @Parameters(paramLabel = "ID", description = "The arrangement; 'list' tells identifiers.")
    private String id = "";

    Step(Surroundings surroundings) {
      super(surroundings);
    }

    final RegisterText step(
        Engine engine, BiFunction<Arrangements, Caller, Entry<Arrangement>> step) {
      return change(engine, ArrangementsCommand.REGISTER, step);
    }

    final String id() {
      return id;
    }
  }

  /** {@code asm arrangements sign}. */
  @Command(name = "sign", description = "Records the signature of a side.")
  static final class Sign extends Step {

    @Option(
        names = "--side",
        required = true,
        paramLabel = "SIDE",
        description = "For whom: ${COMPLETION-CANDIDATES}.")
    private @Nullable Side side;

    @Option(
        names = "--signer",
        required = true,
        paramLabel = "NAME",
        description = "The name of who signed.")
    private String signer = "";

    @Option(
        names = "--on",
        required = true,
        paramLabel = "DAY",
        description = "The day, like 2027-01-01.")
    private @Nullable LocalDate on;

    Sign(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    RegisterText answer(Engine engine) {
      Signature signature =
          new Signature(Given.value(side), Given.text("--signer", signer, NAME), Given.value(on));
      return step(engine, (register, caller) -> register.sign(id(), signature, caller));
    }
  }

  /** {@code asm arrangements end}. */
  @Command(
      name = "end",
      description = "Ends an arrangement, or gives it up before both have signed.")
  static final class End extends Step {

    @Option(
        names = "--on",
        required = true,
        paramLabel = "DAY",
        description = "The last day on which it is in effect.")
    private @Nullable LocalDate on;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
    private String reason = "";

    End(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    RegisterText answer(Engine engine) {
      String why = Given.text("--reason", reason, REASON);
      return step(engine, (register, caller) -> register.end(id(), Given.value(on), why, caller));
    }
  }

  /** {@code asm arrangements pay}. */
  @Command(
      name = "pay",
      description = {
        "Records a payment between the parties.",
        "",
        "All payments of a performance year together may not exceed the sum of the participants'"
            + " published payment adjustments; a negative sum allows none."
      },
      footerHeading = "%nExample:%n",
      footer =
          "  asm arrangements pay ID --performance-year 2027 --payer PARTICIPANT"
              + " --amount 250.00 --on 2029-02-01")
  static final class Pay extends Step {

    @Option(
        names = "--performance-year",
        required = true,
        paramLabel = "YEAR",
        description = "The performance year that it belongs to.")
    private int year;

    @Option(
        names = "--payer",
        required = true,
        paramLabel = "SIDE",
        description = "Who pays: ${COMPLETION-CANDIDATES}.")
    private @Nullable Side payer;

    @Option(
        names = "--amount",
        required = true,
        paramLabel = "DOLLARS",
        description = "How much, like 250.00.")
    private @Nullable BigDecimal amount;

    @Option(names = "--on", required = true, paramLabel = "DAY", description = "The day.")
    private @Nullable LocalDate on;

    Pay(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    RegisterText answer(Engine engine) {
      PaymentDraft payment =
          new PaymentDraft(
              Given.performanceYear(year),
              Given.value(payer),
              Dollars.positive("--amount", Given.value(amount)),
              Given.value(on));
      return step(engine, (register, caller) -> register.pay(id(), payment, caller));
    }
  }

  /** {@code asm arrangements reverse-payment}. */
  @Command(
      name = "reverse-payment",
      description = "Takes a payment back by an entry of its own; it counts no more.")
  static final class ReversePayment extends Step {

    @Option(
        names = "--number",
        required = true,
        paramLabel = "N",
        description = "The number of the payment; 'show' tells it.")
    private int number;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
    private String reason = "";

    ReversePayment(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    RegisterText answer(Engine engine) {
      String why = Given.text("--reason", reason, REASON);
      return step(engine, (register, caller) -> register.reversePayment(id(), number, why, caller));
    }
  }
}
