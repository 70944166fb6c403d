/** What programs are told about the addresses that the screens have: {@code /openapi.json}, made from the handlers and the forms themselves. */
package org.auxilia.api;
