package org.asmengine.bootstrap.sample;

/** The two cohorts of the model, by the names that the input files use. */
enum Cohort {
  HF,
  LBP;

  Cohort other() {
    return this == HF ? LBP : HF;
  }

  /** The cohort's episode-based cost measure. */
  String costMeasure() {
    return "COST_" + this + "_1";
  }
}
