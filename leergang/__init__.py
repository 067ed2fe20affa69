"""The programme and the platform: accounts, pages, and the roof that joins the packages."""
