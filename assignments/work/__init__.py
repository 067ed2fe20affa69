"""Work: everything somebody makes, with its versions and who reads them."""
