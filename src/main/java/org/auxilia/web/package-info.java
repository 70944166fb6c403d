/**
 * The kit that every screen is made with: pages, texts, forms, failures, live updates.
 *
 * <p>A controller takes {@link org.auxilia.web.Shell}, {@link org.auxilia.web.Form} (and {@code staff.Actor}) as arguments
 * and answers with a {@link org.auxilia.web.Page}; failures are thrown as {@link org.auxilia.web.Failure}.
 * How to write a screen is told in {@code docs/development.md}.
 */
package org.auxilia.web;
