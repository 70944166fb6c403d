/** The database and everything about it: embedded server, roles, migrations, clock, commands of the command line. */
package org.auxilia.data;
