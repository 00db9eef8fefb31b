package org.asmengine.application.beneficiary;

import java.util.List;
import org.asmengine.application.error.EngineException;
import org.asmengine.domain.participation.BeneficiaryHash;

/**
 * Port: the keys under which identifiers of beneficiaries are hashed. Several can be in force at
 * once, since keys rotate: new entries take the newest, and who looks for earlier ones asks for the
 * hashes under all of them.
 */
public interface BeneficiaryKeys {

  /**
   * The HMAC-SHA-256 of the identifier under every key, the newest key first; at least one.
   *
   * @throws EngineException BENEFICIARY_KEYS_UNUSABLE when no key is configured, or one can't be
   *     used; what needs no key works without
   */
  List<BeneficiaryHash> hashes(BeneficiaryId beneficiary);

  /**
   * The hash under the newest key.
   *
   * @throws EngineException as {@link #hashes}
   */
  default BeneficiaryHash newest(BeneficiaryId beneficiary) {
    return hashes(beneficiary).getFirst();
  }
}
