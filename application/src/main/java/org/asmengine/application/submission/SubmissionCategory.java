package org.asmengine.application.submission;

import java.util.Arrays;
import java.util.Optional;
import org.asmengine.application.input.InputFile;

/** What a submission is about; each category is a file of the data contract. */
public enum SubmissionCategory {
  /** Quality measures (42 CFR 512.725). */
  QUALITY(InputFile.QUALITY),
  /** Improvement activities (42 CFR 512.735). */
  IMPROVEMENT_ACTIVITIES(InputFile.IMPROVEMENT_ACTIVITIES),
  /** Promoting Interoperability (42 CFR 512.740). */
  PROMOTING_INTEROPERABILITY(InputFile.PROMOTING_INTEROPERABILITY);

  private final InputFile file;

  SubmissionCategory(InputFile file) {
    this.file = file;
  }

  /** The file whose rows say the same. */
  public InputFile file() {
    return file;
  }

  /** The category of the file, where practices send what it holds. */
  public static Optional<SubmissionCategory> of(InputFile file) {
    return Arrays.stream(values()).filter(category -> category.file == file).findFirst();
  }
}
