"""Inputs to Articles: files, folders and streams, decoded, with what each text says about itself marked."""
