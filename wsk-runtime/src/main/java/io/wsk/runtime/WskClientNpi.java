package io.wsk.runtime;

import io.wsk.runtime.dispatch.WskClientDispatch;

/**
 * What an application registers with: {@code WSK_CLIENT_NPI} with its {@code WSK_CLIENT_DISPATCH} (LIF-11, LIF-12).
 *
 * @param <C> the type of the client context
 * @param version the one exact version that the application is written for (LIF-41)
 * @param context the client context, first argument of the client event
 * @param dispatch the table of the client event
 */
public record WskClientNpi<C>(WskVersion version, C context, WskClientDispatch<? super C> dispatch) {}
