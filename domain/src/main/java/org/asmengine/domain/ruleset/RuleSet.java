package org.asmengine.domain.ruleset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.asmengine.domain.Rule;
import org.asmengine.domain.digest.Sha256;

/**
 * Everything that the rules of one performance year need to know, complete on its own: typed, and
 * with the parameters that it was made of.
 *
 * @param version which rulemaking it follows
 * @param calendar the dates
 * @param quality the quality category
 * @param cost the cost category
 * @param activities the improvement activities category
 * @param interoperability the Promoting Interoperability category
 * @param complexPatient the complex patient adjustment
 * @param smallPractice the small practice adjustment
 * @param finalScore the final score
 * @param payment the payment adjustment
 * @param roundings the named roundings
 * @param parameters all parameters, in the order in which they are written
 */
@Rule("42 CFR 512.715")
public record RuleSet(
    String version,
    Calendar calendar,
    QualityRules quality,
    CostRules cost,
    ActivityRules activities,
    InteroperabilityRules interoperability,
    ComplexPatientRules complexPatient,
    SmallPracticeRules smallPractice,
    FinalScoreRules finalScore,
    PaymentRules payment,
    Roundings roundings,
    List<Parameter> parameters) {

  /** Copies the list. */
  public RuleSet {
    parameters = List.copyOf(parameters);
  }

  /**
   * The rule set of the parameters.
   *
   * @throws RuleSetException when a parameter is missing, unknown, twice there, out of its range or
   *     without a citation
   */
  public static RuleSet of(Collection<Parameter> parameters) {
    Parameters view = new Parameters(parameters);
    Calendar calendar = Calendar.of(view);
    RuleSet ruleSet =
        new RuleSet(
            view.text("ruleVersion"),
            calendar,
            QualityRules.of(view),
            CostRules.of(view),
            ActivityRules.of(view),
            InteroperabilityRules.of(view),
            ComplexPatientRules.of(view),
            SmallPracticeRules.of(view),
            FinalScoreRules.of(view),
            PaymentRules.of(view, calendar),
            Roundings.of(view),
            view.all());
    view.refuseUnknown();
    return ruleSet;
  }

  /**
   * The rule set of a what-if: this one with some parameters replaced.
   *
   * @param values new values by key
   * @throws RuleSetException when a key can't be overridden or a value is not allowed
   */
  public RuleSet override(Map<String, String> values) {
    for (String key : values.keySet()) {
      if (!Overridable.isOverridable(key, calendar.performanceYear())) {
        throw new RuleSetException(
            "--set %s: not a parameter that can be overridden for %s; those are %s"
                .formatted(
                    key,
                    calendar.performanceYear(),
                    String.join(", ", Overridable.keys(calendar.performanceYear()))));
      }
    }
    List<Parameter> replaced = new ArrayList<>();
    for (Parameter parameter : parameters) {
      String value = values.get(parameter.key());
      replaced.add(value == null ? parameter : parameter.override(value));
    }
    return of(replaced);
  }

  /** The parameters that a what-if replaced. */
  public List<Parameter> overridden() {
    return parameters.stream().filter(Parameter::overridden).toList();
  }

  /** Whether any parameter was replaced for a what-if. */
  public boolean isWhatIf() {
    return !overridden().isEmpty();
  }

  /** The parameters that are not settled law. */
  public List<Parameter> unsettled() {
    return parameters.stream().filter(parameter -> !parameter.status().isSettled()).toList();
  }

  /**
   * The SHA-256 of all keys and values, in hexadecimal digits. It depends on neither the order of
   * the parameters nor on notes and citations: equal digests mean equal results. An overridden
   * value counts as such even where it is the value in force, so that a what-if never passes for a
   * real run.
   */
  public String digest() {
    String text =
        parameters.stream()
            .map(parameter ->
                parameter.key()
                    + (parameter.overridden() ? " overridden=" : "=")
                    + String.join("|", parameter.values())
                    + "\n")
            .sorted()
            .collect(Collectors.joining());
    return Sha256.of(text);
  }
}
