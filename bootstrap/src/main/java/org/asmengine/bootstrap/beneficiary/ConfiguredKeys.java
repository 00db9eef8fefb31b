package org.asmengine.bootstrap.beneficiary;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.beneficiary.BeneficiaryId;
import org.asmengine.application.beneficiary.BeneficiaryKeys;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.domain.participation.BeneficiaryHash;

/**
 * The keys of the file that the configuration names; without one, an error at each use and none at
 * the start: most of the engine needs no beneficiaries.
 *
 * @param file where the keys are
 */
public record ConfiguredKeys(Optional<Path> file) implements BeneficiaryKeys {

  /** The property that names the file. */
  public static final String PROPERTY = "asm.beneficiary.keys-file";

  /** The variable of the environment that does. */
  public static final String VARIABLE = "ASM_BENEFICIARY_KEYS_FILE";

  /** The keys of that file; an empty text names none. */
  public static ConfiguredKeys of(String file) {
    return new ConfiguredKeys(file.isBlank() ? Optional.empty() : Optional.of(Path.of(file)));
  }

  @Override
  public List<BeneficiaryHash> hashes(BeneficiaryId beneficiary) {
    return file.map(KeyFile::new)
        .orElseThrow(() ->
            new EngineException(
                ErrorCode.BENEFICIARY_KEYS_UNUSABLE,
                "no key for identifiers of beneficiaries is configured; set " + VARIABLE))
        .hashes(beneficiary);
  }
}
