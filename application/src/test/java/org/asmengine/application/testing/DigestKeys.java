package org.asmengine.application.testing;

import java.util.List;
import java.util.stream.Stream;
import org.asmengine.application.beneficiary.BeneficiaryId;
import org.asmengine.application.beneficiary.BeneficiaryKeys;
import org.asmengine.domain.digest.Sha256;
import org.asmengine.domain.participation.BeneficiaryHash;

/** Keys that are their own names, the newest first. */
public final class DigestKeys implements BeneficiaryKeys {

  private final List<String> keys;

  private DigestKeys(List<String> keys) {
    this.keys = keys;
  }

  /** Keys of these names, the newest first. */
  public static DigestKeys of(String... keys) {
    return new DigestKeys(List.copyOf(Stream.of(keys).toList()));
  }

  @Override
  public List<BeneficiaryHash> hashes(BeneficiaryId beneficiary) {
    return keys.stream()
        .map(key -> new BeneficiaryHash(key, Sha256.of(key + '|' + beneficiary.value())))
        .toList();
  }
}
