package org.asmengine.application.beneficiary;

import java.util.Locale;
import java.util.regex.Pattern;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.domain.participation.BeneficiaryHash;

/**
 * The Medicare Beneficiary Identifier of a person, as it comes in. It is never kept, logged or
 * answered: {@link BeneficiaryKeys} makes a {@link BeneficiaryHash} of it, and only that goes on.
 *
 * @param value eleven capital letters and digits, without dashes; letters that no real identifier
 *     has are let through, since test data deliberately uses them
 */
public record BeneficiaryId(String value) {

  private static final Pattern FORM =
      Pattern.compile("[1-9][A-Z][A-Z0-9][0-9][A-Z][A-Z0-9][0-9][A-Z]{2}[0-9]{2}");

  /** Checks the form. */
  public BeneficiaryId {
    if (!FORM.matcher(value).matches()) {
      throw new EngineException(
          ErrorCode.NOT_A_BENEFICIARY_ID,
          "found %d characters that are no Medicare Beneficiary Identifier"
              .formatted(value.length()));
    }
  }

  /**
   * The identifier of the text; dashes, blanks around it and small letters make no difference.
   *
   * @throws EngineException NOT_A_BENEFICIARY_ID, which does not repeat the text
   */
  public static BeneficiaryId of(String text) {
    return new BeneficiaryId(text.strip().replace("-", "").toUpperCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return "a beneficiary";
  }
}
