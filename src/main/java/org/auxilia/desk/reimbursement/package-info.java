/** What the member paid himself and is given back: his receipts as files, and the letter that he gets (RE-1). */
package org.auxilia.desk.reimbursement;
