package org.asmengine.application.document;

/**
 * Something in an accepted document that has no effect, told so that nothing is dropped in silence.
 *
 * @param place where
 * @param text what becomes of it
 */
public record Note(Place place, String text) {}
