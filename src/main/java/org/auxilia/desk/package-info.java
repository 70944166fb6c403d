/**
 * The coordinator's cockpit: console, case and assistance screens, the forms of all acts, scripts.
 * {@link org.auxilia.desk.ActForms} is the table that says what each act asks for and how that becomes a fact.
 */
package org.auxilia.desk;
