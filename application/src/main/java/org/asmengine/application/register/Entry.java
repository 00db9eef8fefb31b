package org.asmengine.application.register;

/**
 * An entry of a register.
 *
 * @param id its identifier
 * @param state what became of it
 * @param <S> the kind of entry
 */
public record Entry<S>(String id, S state) {}
