package org.asmengine.application.selection;

/**
 * A candidate of a list with the practice.
 *
 * @param candidate the candidate
 * @param practice the practice
 */
public record ListedCandidate(Candidate candidate, Practice practice) {}
