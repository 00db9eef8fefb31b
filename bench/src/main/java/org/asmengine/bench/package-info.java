/**
 * Baselines that the year-end run is measured against: the same year end in an analytic SQL engine,
 * and what MySQL alone needs to take the rows in.
 */
package org.asmengine.bench;
