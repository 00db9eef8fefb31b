package org.asmengine.bootstrap.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.asmengine.application.collaboration.Arrangements;
import org.asmengine.application.journal.JournalEntry;
import org.asmengine.application.register.Entry;
import org.asmengine.domain.collaboration.Arrangement;
import org.asmengine.domain.collaboration.ArrangementPayment;
import org.asmengine.domain.collaboration.ArrangementTerms;
import org.asmengine.domain.participation.Npi;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code asm arrangements}: collaborative care arrangements (42 CFR 512.771). */
@Command(
    name = "arrangements",
    description = {
      "Keeps collaborative care arrangements, holds payments against the published adjustments, and"
          + " says what is evidence of the improvement activity IA-2."
    },
    synopsisSubcommandLabel = "COMMAND")
final class ArrangementsCommand extends RegisterGroup {

  static final Register<Arrangements, Arrangement> REGISTER =
      new Register<>(Arrangements.class, "arrangements", ArrangementsCommand::text);

  private static final List<String> PAYMENT =
      List.of("number", "performanceYear", "payer", "amount", "paidOn", "reversed", "run", "cap");

  private ArrangementsCommand(Surroundings surroundings) {
    super(surroundings);
  }

  static CommandLine line(Surroundings surroundings) {
    return line(
        new ArrangementsCommand(surroundings),
        new ArrangementRegisterCommand(surroundings),
        new ArrangementSteps.Sign(surroundings),
        new ArrangementSteps.End(surroundings),
        new ArrangementSteps.Pay(surroundings),
        new ArrangementSteps.ReversePayment(surroundings),
        new ArrangementQueries.Show(surroundings),
        new ArrangementQueries.ListThem(surroundings),
        new ArrangementQueries.Report(surroundings),
        new ArrangementQueries.Evidence(surroundings));
  }

  /** What is told of an arrangement: beneficiaries are counted. */
  static RegisterText text(Entry<Arrangement> entry) {
    Arrangement arrangement = entry.state();
    ArrangementTerms terms = arrangement.terms();
    Json json =
        head(entry)
            .put("npis", terms.participants().stream().map(Npi::value).toList())
            .put("primaryCareName", terms.primaryCareName())
            .put("elements", terms.elements().stream().map(Enum::name).toList())
            .put("purposes", terms.purposes().stream().map(Enum::name).toList())
            .put("assurances", terms.assurances().stream().map(Enum::name).toList())
            .put("sharedBeneficiaries", terms.beneficiaries().size())
            .put("establishedBeneficiaries", terms.establishedBeneficiaries());
    return RegisterText.of(json)
        .list(
            "signatures",
            List.of("side", "signer", "on"),
            arrangement.signatures().stream()
                .map(signature ->
                    new Json()
                        .put("side", signature.side().name())
                        .put("signer", signature.signer())
                        .put("on", signature.on().toString()))
                .toList())
        .list(
            "payments",
            PAYMENT,
            arrangement.payments().stream()
                .map(payment -> json(payment, arrangement.reversed().contains(payment.number())))
                .toList());
  }

  /** The fields of a list of arrangements. */
  static Json head(Entry<Arrangement> entry) {
    ArrangementTerms terms = entry.state().terms();
    return new Json()
        .put("id", entry.id())
        .put("state", entry.state().state().name())
        .put("tin", terms.practice().value())
        .put("primaryCareTin", terms.primaryCare().value())
        .put("start", terms.start().toString())
        .put("lastDay", entry.state().lastDay().map(Object::toString).orElse(""));
  }

  /** What happened, without the particulars of the terms, which hold hashes. */
  static Json json(JournalEntry entry) {
    Map<String, String> told = new TreeMap<>(entry.data());
    told.keySet()
        .retainAll(List.of("side", "signer", "on", "lastDay", "reason", "number", "amount"));
    return new Json()
        .put("number", entry.sequence())
        .put("at", entry.at().toString())
        .put("by", entry.actor())
        .put("what", entry.type())
        .put("particulars", told.toString());
  }

  private static Json json(ArrangementPayment payment, boolean reversed) {
    return new Json()
        .put("number", payment.number())
        .put("performanceYear", payment.year().value())
        .put("payer", payment.payer().name())
        .put("amount", payment.amount().toPlainString())
        .put("paidOn", payment.paidOn().toString())
        .put("reversed", reversed)
        .put("run", payment.basis().run())
        .put("cap", payment.basis().cap().toPlainString());
  }
}
