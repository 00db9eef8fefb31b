package org.asmengine.domain.mips;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.asmengine.domain.ruleset.CollectionType;

/** How data comes to QPP, in the words of its documents; the model uses some of the ways. */
public enum SubmissionMethod {
  /** From an EHR: electronic clinical quality measures. */
  ELECTRONIC_HEALTH_RECORD("electronicHealthRecord", CollectionType.ECQM),
  /** Through a registry: MIPS clinical quality measures. */
  REGISTRY("registry", CollectionType.MIPS_CQM),
  /** Worked out by CMS from claims. */
  ADMINISTRATIVE_CLAIMS("administrativeClaims", CollectionType.ADMIN_CLAIMS),
  /** Codes on Medicare Part B claims, which the model does not take. */
  CLAIMS("claims"),
  /** The former web interface of CMS, which the model does not take. */
  CMS_WEB_INTERFACE("cmsWebInterface"),
  /** A survey vendor, whose surveys are not in the model. */
  CERTIFIED_SURVEY_VENDOR("certifiedSurveyVendor");

  private final String word;
  private final Optional<CollectionType> collectionType;

  SubmissionMethod(String word) {
    this(word, Optional.empty());
  }

  SubmissionMethod(String word, CollectionType collectionType) {
    this(word, Optional.of(collectionType));
  }

  SubmissionMethod(String word, Optional<CollectionType> collectionType) {
    this.word = word;
    this.collectionType = collectionType;
  }

  /** The word of QPP's documents. */
  public String word() {
    return word;
  }

  /** The same in the model's words; none for a way that the model does not use. */
  public Optional<CollectionType> collectionType() {
    return collectionType;
  }

  /** The method of QPP's word. */
  public static Optional<SubmissionMethod> ofWord(String word) {
    return Arrays.stream(values()).filter(method -> method.word.equals(word)).findFirst();
  }

  /** The method of the collection type. */
  public static SubmissionMethod of(CollectionType type) {
    return switch (type) {
      case ECQM -> ELECTRONIC_HEALTH_RECORD;
      case MIPS_CQM -> REGISTRY;
      case ADMIN_CLAIMS -> ADMINISTRATIVE_CLAIMS;
    };
  }

  /** The words of all methods, for messages. */
  public static String words() {
    return Arrays.stream(values()).map(SubmissionMethod::word).collect(Collectors.joining(", "));
  }
}
