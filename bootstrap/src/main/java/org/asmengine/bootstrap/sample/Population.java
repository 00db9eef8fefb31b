package org.asmengine.bootstrap.sample;

/**
 * The counts of one submission of a quality measure.
 *
 * @param eligible the eligible population
 * @param met performance met
 * @param notMet performance not met
 * @param exclusions denominator exclusions
 * @param exceptions denominator exceptions
 */
record Population(int eligible, int met, int notMet, int exclusions, int exceptions) {}
