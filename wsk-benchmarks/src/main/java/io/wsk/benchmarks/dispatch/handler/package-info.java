/**
 * What all ways to dispatch call: classes whose one method has every annotation that one of them looks for. Five of them that
 * differ in nothing but their name, so that a call site sees five classes.
 */
@NullMarked
package io.wsk.benchmarks.dispatch.handler;

import org.jspecify.annotations.NullMarked;
