package org.asmengine.application.collaboration;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asmengine.application.journal.EventFormat;
import org.asmengine.application.journal.Subject;
import org.asmengine.application.journal.SubjectHead;
import org.asmengine.application.journal.SubjectKind;
import org.asmengine.domain.collaboration.AdjustmentBasis;
import org.asmengine.domain.collaboration.Arrangement;
import org.asmengine.domain.collaboration.ArrangementElement;
import org.asmengine.domain.collaboration.ArrangementEvent;
import org.asmengine.domain.collaboration.ArrangementEvent.Ended;
import org.asmengine.domain.collaboration.ArrangementEvent.Paid;
import org.asmengine.domain.collaboration.ArrangementEvent.PaymentReversed;
import org.asmengine.domain.collaboration.ArrangementEvent.Registered;
import org.asmengine.domain.collaboration.ArrangementEvent.Signed;
import org.asmengine.domain.collaboration.ArrangementPayment;
import org.asmengine.domain.collaboration.ArrangementPurpose;
import org.asmengine.domain.collaboration.ArrangementTerms;
import org.asmengine.domain.collaboration.Assurance;
import org.asmengine.domain.collaboration.SharedBeneficiary;
import org.asmengine.domain.collaboration.Side;
import org.asmengine.domain.collaboration.Signature;
import org.asmengine.domain.participation.BeneficiaryHash;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;

/** How arrangements are written into the journal and read from it. */
final class ArrangementFormat implements EventFormat<Arrangement, ArrangementEvent> {

  private static final String SEPARATOR = ",";

  @Override
  public SubjectKind kind() {
    return SubjectKind.ARRANGEMENT;
  }

  @Override
  public Arrangement start() {
    return Arrangement.none();
  }

  @Override
  public Arrangement apply(Arrangement state, ArrangementEvent event, Instant at, String actor) {
    return state.apply(event);
  }

  @Override
  public String type(ArrangementEvent event) {
    return switch (event) {
      case Registered registered -> "REGISTERED";
      case Signed signed -> "SIGNED";
      case Ended ended -> "ENDED";
      case Paid paid -> "PAID";
      case PaymentReversed reversed -> "PAYMENT_REVERSED";
    };
  }

  @Override
  public Map<String, String> data(ArrangementEvent event) {
    return switch (event) {
      case Registered registered -> data(registered.terms());
      case Signed signed ->
          Map.of(
              "side", signed.signature().side().name(),
              "signer", signed.signature().signer(),
              "on", signed.signature().on().toString());
      case Ended ended -> Map.of("lastDay", ended.lastDay().toString(), "reason", ended.reason());
      case Paid paid -> data(paid.payment());
      case PaymentReversed reversed ->
          Map.of("number", Integer.toString(reversed.number()), "reason", reversed.reason());
    };
  }

  private static Map<String, String> data(ArrangementTerms terms) {
    Map<String, String> data = new HashMap<>();
    data.put("practice", terms.practice().value());
    data.put("participants", joined(terms.participants(), Npi::value));
    data.put("primaryCare", terms.primaryCare().value());
    data.put("primaryCareName", terms.primaryCareName());
    data.put("start", terms.start().toString());
    terms.end().ifPresent(end -> data.put("end", end.toString()));
    data.put("elements", joined(terms.elements(), Enum::name));
    data.put("purposes", joined(terms.purposes(), Enum::name));
    data.put("assurances", joined(terms.assurances(), Enum::name));
    data.put("established", beneficiaries(terms, true));
    data.put("others", beneficiaries(terms, false));
    return data;
  }

  private static String beneficiaries(ArrangementTerms terms, boolean established) {
    return joined(
        terms.beneficiaries().stream()
            .filter(shared -> shared.established() == established)
            .toList(),
        shared -> shared.beneficiary().text());
  }

  private static Map<String, String> data(ArrangementPayment payment) {
    AdjustmentBasis basis = payment.basis();
    return Map.ofEntries(
        Map.entry("number", Integer.toString(payment.number())),
        Map.entry("year", payment.year().toString()),
        Map.entry("payer", payment.payer().name()),
        Map.entry("amount", payment.amount().toPlainString()),
        Map.entry("paidOn", payment.paidOn().toString()),
        Map.entry("run", Integer.toString(basis.run())),
        Map.entry("paymentYear", Integer.toString(basis.paymentYear())),
        Map.entry("publishedAt", basis.publishedAt().toString()),
        Map.entry("participants", Integer.toString(basis.participants())),
        Map.entry("found", Integer.toString(basis.found())),
        Map.entry("adjustments", basis.adjustments().toPlainString()));
  }

  @Override
  public ArrangementEvent read(String type, Map<String, String> data) {
    return switch (type) {
      case "REGISTERED" -> new Registered(terms(data));
      case "SIGNED" ->
          new Signed(
              new Signature(
                  Side.valueOf(value(data, "side")), value(data, "signer"), day(data, "on")));
      case "ENDED" -> new Ended(day(data, "lastDay"), value(data, "reason"));
      case "PAID" -> new Paid(payment(data));
      case "PAYMENT_REVERSED" -> new PaymentReversed(number(data, "number"), value(data, "reason"));
      default -> throw new IllegalStateException("an event of an arrangement of type " + type);
    };
  }

  private static ArrangementTerms terms(Map<String, String> data) {
    return new ArrangementTerms(
        Tin.of(value(data, "practice")),
        split(data, "participants", Npi::of),
        Tin.of(value(data, "primaryCare")),
        value(data, "primaryCareName"),
        day(data, "start"),
        Optional.ofNullable(data.get("end")).map(LocalDate::parse),
        split(data, "elements", ArrangementElement::valueOf),
        split(data, "purposes", ArrangementPurpose::valueOf),
        split(data, "assurances", Assurance::valueOf),
        Stream.concat(
                split(data, "established", BeneficiaryHash::parse).stream()
                    .map(hash -> new SharedBeneficiary(hash, true)),
                split(data, "others", BeneficiaryHash::parse).stream()
                    .map(hash -> new SharedBeneficiary(hash, false)))
            .toList());
  }

  private static ArrangementPayment payment(Map<String, String> data) {
    return new ArrangementPayment(
        number(data, "number"),
        PerformanceYear.of(number(data, "year")),
        Side.valueOf(value(data, "payer")),
        new BigDecimal(value(data, "amount")),
        day(data, "paidOn"),
        new AdjustmentBasis(
            number(data, "run"),
            number(data, "paymentYear"),
            Instant.parse(value(data, "publishedAt")),
            number(data, "participants"),
            number(data, "found"),
            new BigDecimal(value(data, "adjustments"))));
  }

  @Override
  public SubjectHead head(Subject subject, long version, Arrangement state) {
    return new SubjectHead(
        subject,
        version,
        state.state().name(),
        Optional.empty(),
        state.registered().map(ArrangementTerms::practice),
        Optional.empty());
  }

  private static <T> String joined(Collection<T> items, Function<T, String> text) {
    return items.stream().map(text).collect(Collectors.joining(SEPARATOR));
  }

  private static <T> List<T> split(
      Map<String, String> data, String name, Function<String, T> reading) {
    String text = value(data, name);
    return text.isEmpty() ? List.of() : Stream.of(text.split(SEPARATOR, -1)).map(reading).toList();
  }

  private static LocalDate day(Map<String, String> data, String name) {
    return LocalDate.parse(value(data, name));
  }

  private static int number(Map<String, String> data, String name) {
    return Integer.parseInt(value(data, name));
  }

  private static String value(Map<String, String> data, String name) {
    String value = data.get(name);
    if (value == null) {
      throw new IllegalStateException("an event of an arrangement without " + name);
    }
    return value;
  }
}
