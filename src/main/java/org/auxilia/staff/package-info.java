/** Who works here: users, roles and what each may do, sign-in, and the trail of who came in and who was refused. */
package org.auxilia.staff;
