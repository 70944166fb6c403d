/** Complaints (ISO 10002): a service that did not conform opens one by itself (CL-2). Their treatment will have a log of its own. */
package org.auxilia.quality;
