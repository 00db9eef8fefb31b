package org.asmengine.domain.participation;

import java.util.Optional;
import org.asmengine.domain.Rule;

/** An ASM cohort: the participants who treat the same targeted chronic condition. */
@Rule("42 CFR 512.705")
public enum Cohort {
  /** Heart failure. */
  HF("heart failure"),
  /** Low back pain. */
  LBP("low back pain");

  private final String condition;

  Cohort(String condition) {
    this.condition = condition;
  }

  /** The targeted chronic condition in words. */
  public String condition() {
    return condition;
  }

  /** The cohort of the code {@code HF} or {@code LBP}. */
  public static Optional<Cohort> ofCode(String code) {
    return switch (code) {
      case "HF" -> Optional.of(HF);
      case "LBP" -> Optional.of(LBP);
      default -> Optional.empty();
    };
  }
}
