/** What is asked of superiors, and who may grant how much: the inbox of authorisations, the limits of authority, the budget of what the company gives away (AU-1, BY-4). */
package org.auxilia.authority;
