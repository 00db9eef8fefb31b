package org.asmengine.domain.interoperability;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asmengine.domain.Rule;

/** The Promoting Interoperability measures and exclusions by their QPP ids. */
@Rule({"42 CFR 512.740(b)(2)", "R-740-U1", "R-740-U2"})
public enum InteroperabilityMeasure {
  /** Security risk analysis. */
  PI_PPHI_1,
  /** High priority practices of the SAFER guides. */
  PI_PPHI_2,
  /** Actions to limit or restrict the compatibility of CEHRT. */
  PI_INFBLO_1,
  /** ONC direct review. */
  PI_ONCDIR_1,
  /** ONC-ACB surveillance, optional. */
  PI_ONCACB_1,
  /** e-Prescribing. */
  PI_EP_1(Kind.PROPORTION),
  /** Exclusion from e-Prescribing. */
  PI_LVPP_1,
  /** Query of a prescription drug monitoring program. */
  PI_EP_2,
  /** First exclusion from the query. */
  PI_EP_2_EX_1,
  /** Second exclusion from the query. */
  PI_EP_2_EX_2,
  /** Sending health information. */
  PI_HIE_1(Kind.PROPORTION),
  /** Exclusion from sending. */
  PI_LVOTC_1,
  /** Receiving and reconciling health information. */
  PI_HIE_4(Kind.PROPORTION),
  /** Exclusion from receiving. */
  PI_LVITC_2,
  /** Bi-directional exchange. */
  PI_HIE_5,
  /** Exchange under TEFCA. */
  PI_HIE_6,
  /** Patients' electronic access. */
  PI_PEA_1(Kind.PROPORTION),
  /** Immunization registry reporting. */
  PI_PHCDRR_1,
  /** Immunization: pre-production and validation. */
  PI_PHCDRR_1_PRE,
  /** Immunization: validated data production. */
  PI_PHCDRR_1_PROD,
  /** Immunization: first exclusion. */
  PI_PHCDRR_1_EX_1,
  /** Immunization: second exclusion. */
  PI_PHCDRR_1_EX_2,
  /** Immunization: third exclusion. */
  PI_PHCDRR_1_EX_3,
  /** Syndromic surveillance reporting, for the bonus. */
  PI_PHCDRR_2,
  /** Electronic case reporting. */
  PI_PHCDRR_3,
  /** Case reporting: pre-production and validation. */
  PI_PHCDRR_3_PRE,
  /** Case reporting: validated data production. */
  PI_PHCDRR_3_PROD,
  /** Case reporting: first exclusion. */
  PI_PHCDRR_3_EX_1,
  /** Case reporting: second exclusion. */
  PI_PHCDRR_3_EX_2,
  /** Case reporting: third exclusion. */
  PI_PHCDRR_3_EX_3,
  /** Public health registry reporting, for the bonus. */
  PI_PHCDRR_4,
  /** Clinical data registry reporting, for the bonus. */
  PI_PHCDRR_5,
  /** Public health reporting under TEFCA, for the bonus. */
  PI_PHCDRR_6;

  private enum Kind {
    PROPORTION,
    ANSWER
  }

  private static final Map<String, InteroperabilityMeasure> BY_ID =
      Arrays.stream(values()).collect(Collectors.toMap(Enum::name, Function.identity()));

  private final Kind kind;

  InteroperabilityMeasure() {
    this(Kind.ANSWER);
  }

  InteroperabilityMeasure(Kind kind) {
    this.kind = kind;
  }

  /** Whether it carries a numerator and a denominator; the others answer yes or no. */
  public boolean isProportion() {
    return kind == Kind.PROPORTION;
  }

  /** The measure of the QPP id. */
  public static Optional<InteroperabilityMeasure> ofId(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }
}
