package org.asmengine.application.access;

import java.util.Set;
import org.asmengine.domain.participation.Tin;

/** The TINs that a caller sees and writes; any other is to the caller as if it did not exist. */
public sealed interface TinScope {

  /** Every TIN. */
  static TinScope all() {
    return new All();
  }

  /** These TINs and no other; none of them means none at all. */
  static TinScope of(Set<Tin> tins) {
    return new Listed(tins);
  }

  /** Whether the TIN exists to the caller. */
  boolean allows(Tin tin);

  /** Every TIN. */
  record All() implements TinScope {

    @Override
    public boolean allows(Tin tin) {
      return true;
    }

    @Override
    public String toString() {
      return "all TINs";
    }
  }

  /**
   * Some TINs.
   *
   * @param tins the TINs
   */
  record Listed(Set<Tin> tins) implements TinScope {

    /** Copies the set. */
    public Listed {
      tins = Set.copyOf(tins);
    }

    @Override
    public boolean allows(Tin tin) {
      return tins.contains(tin);
    }

    /** How many, not which. */
    @Override
    public String toString() {
      return tins.size() + (tins.size() == 1 ? " TIN" : " TINs");
    }
  }
}
